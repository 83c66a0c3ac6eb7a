package studio.meridian.storage.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.meridian.storage.TestWorkspace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the tables themselves refuse, so that no mistake of a program gets into a workspace. */
class SchemaTest {
    private static final Map<String, String> RIGHT =
            Map.of("INTEGER", "1", "TEXT", "'x'", "BLOB", "x'00'");
    private static final Map<String, String> WRONG =
            Map.of("INTEGER", "'words'", "TEXT", "x'00'", "BLOB", "'words'");

    @TempDir Path temp;
    private TestWorkspace workspace;

    @BeforeEach
    void open() {
        workspace = new TestWorkspace(temp);
        workspace.article("Salt", "one");
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    /** A column as SQLite describes it. */
    private record Column(String table, String name, String type) {}

    @Test
    void a_value_of_another_type_gets_into_no_column() {
        List<Column> columns = workspace.database.read(SchemaTest::columns);
        assertThat(columns).hasSizeGreaterThan(120);
        for (Column wrong : columns) {
            List<Column> own =
                    columns.stream().filter(one -> one.table.equals(wrong.table)).toList();
            String names = String.join(", ", own.stream().map(Column::name).toList());
            String values =
                    String.join(
                            ", ",
                            own.stream()
                                    .map(one -> (one.equals(wrong) ? WRONG : RIGHT).get(one.type))
                                    .toList());
            assertThatThrownBy(() ->
                            write(
                                    "INSERT INTO %s (%s) VALUES (%s)"
                                            .formatted(wrong.table, names, values)))
                    .as("%s", wrong)
                    .hasMessageMatching("(?s).*(cannot store|datatype mismatch).*");
        }
    }

    private static List<Column> columns(Handle handle) {
        List<Column> all = new ArrayList<>();
        List<String> tables =
                handle.select(
                                """
                                SELECT name FROM pragma_table_list
                                WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%'
                                """)
                        .mapTo(String.class)
                        .list();
        for (String table : tables) {
            handle.select("SELECT name, type FROM pragma_table_info(?)", table)
                    .map((row, _) -> new Column(table, row.getString(1), row.getString(2)))
                    .forEach(all::add);
        }
        return all;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            value = {
                "UPDATE post SET kind = 'POEM'",
                "UPDATE post SET id = x'00'",
                "UPDATE post SET tags = 'tea'",
                "UPDATE variant SET text_sha = 'short'",
                "UPDATE variant SET body = NULL",
                "UPDATE variant SET post = 999",
                "UPDATE variant SET source = x'00000000000000000000000000000000'",
                "INSERT INTO variant SELECT NULL, randomblob(16), post, locale, '', '', '', '', text_sha,"
                        + " '', '', NULL, NULL, 0, 0, 0 FROM variant",
                "INSERT INTO channel VALUES (NULL, randomblob(16), 'site', 'A', 2, '{}')",
                "INSERT INTO channel VALUES (NULL, randomblob(16), 'site', 'A', 1, 'folder=x')",
                "INSERT INTO lease VALUES (2, '', 0, '', 0, 0)",
                "INSERT INTO unit SELECT NULL, randomblob(16), pk, 'FOOT', 0, '', '', 'INITIAL', '', 'NONE',"
                        + " NULL, 0 FROM variant",
                "INSERT INTO unit SELECT NULL, randomblob(16), pk, 'BODY', 0, '', '', 'DONE', '', 'NONE',"
                        + " NULL, 0 FROM variant"
            })
    void what_cannot_be_is_refused(String sql) {
        assertThatThrownBy(() -> write(sql)).hasMessageContaining("SQLITE_CONSTRAINT");
    }

    @Test
    void a_post_takes_its_words_revisions_and_units_along_and_nothing_else() {
        var one = workspace.article("Tea", "To drink.");
        workspace.translations.start(one.post().id(), TestWorkspace.JA, "");
        workspace.database.writeOnly((handle, _) ->
                handle.execute(
                        "DELETE FROM post WHERE id = ?", (Object) one.post().id().toBytes()));
        assertThat(workspace.variants.of(one.post().id())).isEmpty();
        for (String table : List.of("unit", "revision", "post_revision")) {
            assertThat(count(table)).as(table).isZero();
        }
        assertThat(count("variant")).isEqualTo(1);
    }

    private int count(String table) {
        return workspace.database.read(handle ->
                handle.select("SELECT count(*) FROM " + table).mapTo(Integer.class).one());
    }

    private void write(String sql) {
        workspace.database.writeOnly((handle, _) -> handle.execute(sql));
    }
}
