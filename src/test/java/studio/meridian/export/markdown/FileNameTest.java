package studio.meridian.export.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
    @ParameterizedTest
    @CsvSource({
        "tea.md,tea,",
        "tea.ja.md,tea,ja",
        "a/b/tea.zh-CN.md,a/b/tea,zh-Hans",
        "tea.zh_TW.markdown,tea,zh-Hant",
        "tea.pt-BR.md,tea,pt-BR",
        "release.old.md,release.old,",
        "notes.v2.md,notes.v2,",
        "a.b.c.md,a.b.c,",
        "v1.2.md,v1.2,",
        "posts/kettle/index.es.md,posts/kettle/index,es"
    })
    void the_language_stands_before_the_ending(String path, String stem, String locale) {
        FileName name = FileName.of(path);
        assertThat(name.stem()).isEqualTo(stem);
        assertThat(name.locale() == null ? null : name.locale().tag()).isEqualTo(locale);
    }

    @Test
    void a_bundle_is_called_by_its_folder() {
        assertThat(FileName.of("posts/kettle/index.md").title()).isEqualTo("kettle");
        assertThat(FileName.of("index.md").title()).isEqualTo("index");
        assertThat(FileName.of("posts/tea.ja.md").title()).isEqualTo("tea");
    }

    @Test
    void pages_about_folders_are_known() {
        assertThat(FileName.of("posts/README.md").isReadMe()).isTrue();
        assertThat(FileName.of("readme.ja.md").isReadMe()).isTrue();
        assertThat(FileName.of("posts/_index.es.md").isSection()).isTrue();
        assertThat(FileName.of("posts/index.md").isSection()).isFalse();
    }

    @Test
    void a_path_never_climbs_out() {
        assertThat(RelativePath.normal("a/./b//c")).isEqualTo("a/b/c");
        assertThat(RelativePath.normal("a/../b")).isEqualTo("b");
        assertThat(RelativePath.normal("../b")).isNull();
        assertThat(RelativePath.normal("a/../../b")).isNull();
        assertThat(RelativePath.normal("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "cup.png,true",
        "../cup.png,true",
        "/images/cup.png,true",
        "https://a.example/cup.png,false",
        "//a.example/cup.png,false",
        "data:image/png,false",
        "media:0123,false",
        "#top,false"
    })
    void addresses_are_no_files(String destination, boolean local) {
        assertThat(RelativePath.isLocal(destination)).isEqualTo(local);
    }
}
