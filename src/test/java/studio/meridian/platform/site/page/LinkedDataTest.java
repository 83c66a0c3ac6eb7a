package studio.meridian.platform.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.model.Credit;
import studio.meridian.model.Sha256;
import studio.meridian.platform.site.Draft;
import studio.meridian.platform.site.SampleSite;
import studio.meridian.platform.site.TestSite;
import studio.meridian.safe.SafeJson;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;

class LinkedDataTest {
    private static final Credit CREDIT =
            new Credit("The Tide", "https://tide.example/a", "Ana Lima", "CC-BY-SA-4.0");

    @TempDir Path temp;
    private TestSite site;

    @BeforeEach
    void place() {
        site = new TestSite(temp.resolve("site")).atAddress();
    }

    @Test
    void a_translation_names_the_work_it_was_made_from() {
        site.publish(Draft.of("one").text("A walk", "x").by("Noor"));
        site.publish(
                Draft.of("two")
                        .group("one")
                        .in("ja", "en")
                        .text("散歩", "海。")
                        .slug("sanpo")
                        .by("Noor")
                        .translatedBy("Kotomi"));
        JsonNode data = data(site.page("ja/sanpo/"));
        assertThat(data.path("inLanguage").stringValue()).isEqualTo("ja");
        assertThat(data.path("translator").path("name").stringValue()).isEqualTo("Kotomi");
        assertThat(data.path("author").path("name").stringValue()).isEqualTo("Noor");
        JsonNode work = data.path("translationOfWork");
        assertThat(work.path("@id").stringValue()).isEqualTo(TestSite.ADDRESS + "/en/a-walk/");
        assertThat(work.path("inLanguage").stringValue()).isEqualTo("en");
        JsonNode back = data(site.page("en/a-walk/")).path("workTranslation").get(0);
        assertThat(back.path("@id").stringValue()).isEqualTo(TestSite.ADDRESS + "/ja/sanpo/");
    }

    @Test
    void a_credit_is_told_to_machines_and_to_people() {
        site.publish(Draft.of("one").credit(CREDIT).by("Noor"));
        Document page = site.page("en/a-walk/");
        JsonNode data = data(page);
        JsonNode original = data.path("isBasedOn");
        assertThat(original.path("url").stringValue()).isEqualTo("https://tide.example/a");
        assertThat(original.path("publisher").path("name").stringValue()).isEqualTo("The Tide");
        assertThat(data.path("author").path("name").stringValue()).isEqualTo("Ana Lima");
        assertThat(data.path("license").stringValue())
                .isEqualTo("https://creativecommons.org/licenses/by-sa/4.0/");
        Element credit = page.expectFirst(".credit");
        assertThat(credit.text()).contains("The Tide", "Ana Lima", "CC-BY-SA-4.0");
        assertThat(credit.select("a").eachAttr("href"))
                .containsExactly(
                        "https://tide.example/a",
                        "https://creativecommons.org/licenses/by-sa/4.0/");
    }

    @Test
    void a_credit_cannot_link_to_a_script() {
        site.publish(
                Draft.of("one")
                        .credit(new Credit("Evil", "javascript:alert(1)", "", "javascript:x")));
        Document page = site.page("en/a-walk/");
        assertThat(page.select(".credit a")).isEmpty();
        assertThat(page.select(".credit").text()).contains("Evil");
        assertThat(data(page).path("isBasedOn").has("url")).isFalse();
    }

    @Test
    void text_cannot_end_the_element() {
        site.publish(Draft.of("one").text("</script><script>alert(1)</script>", "x & <!-- y"));
        Document page = site.page("en/script-script-alert-1-script/");
        assertThat(page.select("script")).hasSize(1);
        assertThat(data(page).path("headline").stringValue())
                .isEqualTo("</script><script>alert(1)</script>");
    }

    @Test
    void the_pages_own_policy_lets_just_this_through() {
        site.publish(Draft.of("one"));
        Document page = site.page("en/a-walk/");
        byte[] data = page.expectFirst("script").data().getBytes(StandardCharsets.UTF_8);
        String digest = Base64.getEncoder().encodeToString(Sha256.digest().digest(data));
        String policy =
                page.expectFirst("meta[http-equiv=Content-Security-Policy]").attr("content");
        assertThat(policy)
                .startsWith("default-src 'none';")
                .contains("script-src 'sha256-" + digest + "';")
                .doesNotContain("*");
    }

    @Test
    void every_page_of_the_sample_has_readable_data() {
        TestSite sample = SampleSite.atAddress();
        int posts = 0;
        for (String path : sample.pages()) {
            Document page = sample.page(path);
            if (page.select("script").isEmpty()) continue;
            JsonNode data = data(page);
            assertThat(data.path("@context").stringValue()).isEqualTo("https://schema.org");
            assertThat(data.path("inLanguage").stringValue())
                    .isEqualTo(page.expectFirst("html").attr("lang"));
            if (data.has("headline")) posts++;
        }
        assertThat(posts).isEqualTo(41);
    }

    private static JsonNode data(Document page) {
        String json = page.expectFirst("script[type=application/ld+json]").data();
        return SafeJson.tree(json.getBytes(StandardCharsets.UTF_8), "page");
    }
}
