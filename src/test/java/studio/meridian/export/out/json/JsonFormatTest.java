package studio.meridian.export.out.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.export.out.OutStage;
import studio.meridian.export.out.Selection;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.Sha256;
import studio.meridian.model.VariantText;
import studio.meridian.safe.SafeJson;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

class JsonFormatTest {
    private static final Path DOCUMENT = Path.of("src/site/markdown/export-json.md");

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
    void the_index_leads_to_every_post_and_picture() throws Exception {
        stage.stage.sample();
        stage.export(new JsonFormat());
        JsonNode index = tree("index.json");
        assertThat(index.path("format").asString()).isEqualTo("meridian-export");
        assertThat(index.path("version").asInt()).isEqualTo(1);
        assertThat(index.path("posts")).hasSize(9);
        for (JsonNode post : index.path("posts")) {
            JsonNode content = tree(post.path("file").asString());
            assertThat(content.path("id")).isEqualTo(post.path("id"));
            assertThat(content.path("variants")).hasSameSizeAs(post.path("locales"));
        }
        assertThat(index.path("media")).hasSize(7);
        for (JsonNode media : index.path("media")) {
            byte[] bytes = Files.readAllBytes(stage.out.resolve(media.path("file").asString()));
            assertThat(Sha256.of(bytes)).isEqualTo(media.path("sha256").asString());
        }
        assertThat(index.path("channels").get(0).path("name").asString()).isEqualTo("site");
    }

    @Test
    void a_post_has_all_its_words_units_plans_and_credit() {
        stage.stage.sample();
        stage.export(new JsonFormat());
        for (var id : stage.workspace.posts.ids()) {
            JsonNode post = tree("posts/" + id + ".json");
            var credit = stage.workspace.posts.get(id).credit();
            assertThat(post.path("credit").path("outlet").asString()).isEqualTo(credit.outlet());
            assertThat(post.path("deliveries")).hasSize(stage.workspace.deliveries.of(id).size());
            for (JsonNode found : post.path("variants")) {
                LocaleTag locale = LocaleTag.of(found.path("locale").asString());
                var variant = stage.workspace.variants.find(id, locale);
                assertThat(found.path("body").asString()).isEqualTo(variant.text().body());
                assertThat(found.path("translator").asString()).isEqualTo(variant.translator());
                var units = stage.workspace.translations.units(variant.id());
                assertThat(found.path("units")).hasSameSizeAs(units);
                for (int i = 0; i < units.size(); i++) {
                    JsonNode unit = found.path("units").get(i);
                    assertThat(unit.path("target").asString()).isEqualTo(units.get(i).target());
                    assertThat(unit.path("state").asString())
                            .isEqualTo(units.get(i).state().xliff());
                }
            }
        }
    }

    @Test
    void a_plan_tells_local_time_zone_offset_and_instant() {
        stage.stage.sample();
        stage.export(new JsonFormat());
        int plans = 0;
        for (JsonNode post : tree("index.json").path("posts")) {
            for (JsonNode one : tree(post.path("file").asString()).path("deliveries")) {
                assertThat(one.path("state").asString()).isEqualTo("scheduled");
                assertThat(one.path("due").propertyNames())
                        .containsExactlyInAnyOrder("local", "zone", "offset", "instant", "tzdb");
                plans++;
            }
        }
        assertThat(plans).isGreaterThan(10);
    }

    @Test
    void media_that_no_text_shows_goes_out_only_with_everything() {
        stage.picture("alone.png", "alone");
        stage.post(new VariantText("Tea", "", "tea", "Text."));
        assertThat(stage.export(new JsonFormat()).files()).contains("media/alone.png");
        Selection some = new Selection(Set.of(), Set.of(LocaleTag.of("en")));
        assertThat(stage.export(new JsonFormat(), some, false).files())
                .doesNotContain("media/alone.png");
    }

    @Test
    void a_reference_to_a_picture_is_kept_and_its_file_named() {
        var media = stage.picture("boat.png", "boat");
        String body = "![A boat](" + media.reference() + " \"At sea\")";
        var post = stage.post(new VariantText("Sea", "", "sea", body));
        stage.export(new JsonFormat());
        JsonNode variant = tree("posts/" + post.post().id() + ".json").path("variants").get(0);
        assertThat(variant.path("body").asString()).isEqualTo(body);
        JsonNode picture = variant.path("pictures").get(0);
        assertThat(picture.path("file").asString()).isEqualTo("media/boat.png");
        assertThat(picture.path("alt").asString()).isEqualTo("A boat");
        assertThat(picture.path("caption").asString()).isEqualTo("At sea");
    }

    @Test
    void every_field_is_described() throws Exception {
        stage.stage.sample();
        stage.export(new JsonFormat());
        Set<String> names = new TreeSet<>();
        collect(tree("index.json"), names);
        for (var id : stage.workspace.posts.ids()) collect(tree("posts/" + id + ".json"), names);
        String document = Files.readString(DOCUMENT);
        assertThat(names).hasSizeGreaterThan(40);
        assertThat(names).allSatisfy(name -> assertThat(document).contains("`" + name + "`"));
    }

    private static void collect(JsonNode node, Set<String> names) {
        for (var property : node.properties()) {
            names.add(property.getKey());
            collect(property.getValue(), names);
        }
        if (node.isArray()) node.forEach(child -> collect(child, names));
    }

    private JsonNode tree(String file) {
        return SafeJson.tree(stage.read(file).getBytes(StandardCharsets.UTF_8), file);
    }
}
