package studio.meridian.ui.channels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class FolderFoundTest {
    @TempDir Path temp;

    @Test
    void a_folder_that_is_there_is_ready_and_blanks_around_it_do_not_matter() {
        assertThat(FolderFound.of(" " + temp + " ")).isEqualTo(FolderFound.READY);
    }

    @Test
    void a_folder_that_can_be_made_is_not_made_by_looking() {
        Path deep = temp.resolve("a/b/c");
        assertThat(FolderFound.of(deep.toString())).isEqualTo(FolderFound.WILL_BE_MADE);
        assertThat(temp.resolve("a")).doesNotExist();
    }

    @Test
    void a_file_is_no_folder_and_nothing_can_be_made_under_it() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "text");
        assertThat(FolderFound.of(file.toString())).isEqualTo(FolderFound.NO_FOLDER);
        assertThat(FolderFound.of(file.resolve("site").toString()))
                .isEqualTo(FolderFound.NO_FOLDER);
    }

    @Test
    void what_is_no_path_is_no_folder() {
        assertThat(FolderFound.of("/srv/\u0000site")).isEqualTo(FolderFound.NO_FOLDER);
        assertThat(FolderFound.of("")).isEqualTo(FolderFound.NO_FOLDER);
    }
}
