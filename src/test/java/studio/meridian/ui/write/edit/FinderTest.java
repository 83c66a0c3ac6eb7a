package studio.meridian.ui.write.edit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.meridian.ui.write.edit.Finder.Hit;

import java.util.List;

class FinderTest {
    @Test
    void case_does_not_matter_in_any_script() {
        assertThat(Finder.all("Tea tEA Чай чай ÉTÉ été", "tea")).hasSize(2);
        assertThat(Finder.all("Чай чай", "ЧАЙ")).hasSize(2);
        assertThat(Finder.all("ÉTÉ été", "été")).hasSize(2);
        assertThat(Finder.all("一杯茶，茶", "茶")).containsExactly(new Hit(2, 3), new Hit(4, 5));
    }

    @Test
    void signs_mean_themselves() {
        assertThat(Finder.all("a.b (c) a+b", ".")).hasSize(1);
        assertThat(Finder.replaceAll("cost $1 \\", "$1", "\\$2")).isEqualTo("cost \\$2 \\");
    }

    @Test
    void nothing_is_found_of_nothing() {
        assertThat(Finder.all("text", "")).isEmpty();
        assertThat(Finder.replaceAll("text", "", "x")).isEqualTo("text");
        assertThat(Finder.next(List.of(), 3)).isEqualTo(-1);
        assertThat(Finder.previous(List.of(), 3)).isEqualTo(-1);
    }

    @Test
    void it_goes_round_at_both_ends() {
        List<Hit> hits = Finder.all("aa b aa b aa", "aa");
        assertThat(Finder.next(hits, 0)).isZero();
        assertThat(Finder.next(hits, 1)).isEqualTo(1);
        assertThat(Finder.next(hits, 11)).isZero();
        assertThat(Finder.previous(hits, 12)).isEqualTo(2);
        assertThat(Finder.previous(hits, 5)).isZero();
        assertThat(Finder.previous(hits, 0)).isEqualTo(2);
    }
}
