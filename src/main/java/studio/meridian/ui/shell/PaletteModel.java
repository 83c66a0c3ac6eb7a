package studio.meridian.ui.shell;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.kordamp.ikonli.feather.Feather;

import studio.meridian.ui.common.Background;
import studio.meridian.ui.common.Latest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** What the palette offers for the letters typed so far: commands at once, posts a moment later. */
public final class PaletteModel {
    static final int MOST = 9;
    private static final int MOST_COMMANDS_WITH_POSTS = 5;
    private static final Duration PAUSE = Duration.ofMillis(80);

    private final Function<String, List<Item>> posts;
    private final Latest finding;
    private final ObservableList<Item> items = FXCollections.observableArrayList();
    // Kept, because JavaFX holds a view of a list only weakly.
    private final ObservableList<Item> offered = FXCollections.unmodifiableObservableList(items);
    private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper(0);
    private List<Item> commands = List.of();

    /**
     * One line of the palette.
     *
     * @param detail said more quietly at the end: keys, or what kind of thing it is
     * @param marks places in the title of the letters typed
     */
    public record Item(
            Feather icon, String title, String detail, List<Integer> marks, Runnable action) {
        public Item {
            marks = List.copyOf(marks);
        }
    }

    /**
     * @param posts finds posts for what was typed; called in the background
     */
    public PaletteModel(Function<String, List<Item>> posts, Background background) {
        this.posts = posts;
        this.finding = background.latest();
    }

    /** Begins anew with these commands. */
    public void begin(List<Item> all) {
        commands = List.copyOf(all);
        type("");
    }

    /** Filters by what was typed. */
    public void type(String typed) {
        String wanted = typed.strip();
        List<Item> found = matching(wanted);
        show(found.subList(0, Math.min(found.size(), MOST)));
        finding.forget();
        if (wanted.isEmpty()) return;
        finding.runAfter(PAUSE, () -> posts.apply(wanted), hits -> add(found, hits));
    }

    private void add(List<Item> found, List<Item> hits) {
        int room = hits.isEmpty() ? MOST : MOST_COMMANDS_WITH_POSTS;
        List<Item> all = new ArrayList<>(found.subList(0, Math.min(found.size(), room)));
        all.addAll(hits);
        Item meant = items.isEmpty() ? null : items.get(current.get());
        List<Item> shown = all.subList(0, Math.min(all.size(), MOST));
        show(shown);
        // What was chosen meanwhile is still what Enter does.
        choose(shown.indexOf(meant));
    }

    private void show(List<Item> found) {
        items.setAll(found);
        current.set(0);
    }

    private List<Item> matching(String wanted) {
        record Ranked(Item item, int score) {}
        List<Ranked> ranked = new ArrayList<>();
        for (Item item : commands) {
            Fuzzy.Match match = Fuzzy.match(wanted, item.title());
            if (match == null) continue;
            ranked.add(
                    new Ranked(
                            new Item(
                                    item.icon(),
                                    item.title(),
                                    item.detail(),
                                    match.marks(),
                                    item.action()),
                            match.score()));
        }
        ranked.sort(Comparator.comparingInt(Ranked::score).reversed());
        return ranked.stream().map(Ranked::item).toList();
    }

    /** Moves the choice up or down, around the ends. */
    public void move(int by) {
        if (!items.isEmpty()) current.set(Math.floorMod(current.get() + by, items.size()));
    }

    /** Chooses a line. */
    public void choose(int index) {
        if (index >= 0 && index < items.size()) current.set(index);
    }

    /** What is offered. */
    public ObservableList<Item> items() {
        return offered;
    }

    /** Which line Enter does. */
    public ReadOnlyIntegerProperty currentProperty() {
        return current.getReadOnlyProperty();
    }
}
