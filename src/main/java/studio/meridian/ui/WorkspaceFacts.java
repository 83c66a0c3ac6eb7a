package studio.meridian.ui;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import studio.meridian.messages.Messages;
import studio.meridian.model.Delivery;
import studio.meridian.model.DeliveryState;
import studio.meridian.model.Id;
import studio.meridian.model.PlannedTime;
import studio.meridian.model.Post;
import studio.meridian.storage.LibraryStore.Row;
import studio.meridian.storage.LibraryStore.Shelf;
import studio.meridian.ui.shell.PaletteModel.Item;
import studio.meridian.ui.shell.Pulse;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/** What the shell asks of the workspace; blocking, so it is called in the background. */
final class WorkspaceFacts {
    private static final Set<DeliveryState> NEEDS_YOU =
            EnumSet.of(
                    DeliveryState.NEEDS_USER,
                    DeliveryState.UNKNOWN,
                    DeliveryState.MISSED,
                    DeliveryState.MISSED_BY_SERVER);
    private static final Duration SOON = Duration.ofDays(60);
    private static final int RECENT = 500;
    private static final int MOST_POSTS = 9;

    private final Workspace workspace;
    private final InstantSource clock;
    private final Messages messages;

    WorkspaceFacts(Workspace workspace, InstantSource clock, Messages messages) {
        this.workspace = workspace;
        this.clock = clock;
        this.messages = messages;
    }

    /** The numbers at the edge of the window. */
    Pulse pulse() {
        return new Pulse(
                workspace.library().count(Shelf.IN_USE),
                workspace.outbox().actionable(clock.instant()).size(),
                workspace.deliveries().recent(RECENT).stream()
                        .filter(delivery -> NEEDS_YOU.contains(delivery.state()))
                        .count(),
                ahead(workspace.outbox().nextDue()));
    }

    /** What waits already is counted as waiting; only what is still to come is next. */
    private @Nullable Instant ahead(@Nullable Instant next) {
        Instant now = clock.instant();
        if (next == null || !next.isBefore(now)) return next;
        return workspace.deliveries().planned(now, now.plus(SOON)).stream()
                .filter(one -> one.state() == DeliveryState.SCHEDULED)
                .map(Delivery::due)
                .filter(Objects::nonNull)
                .map(PlannedTime::instant)
                .findFirst()
                .orElse(null);
    }

    /** Posts for the palette. */
    List<Item> find(String words, Consumer<Id<Post>> open) {
        return workspace.library().search(words, Shelf.IN_USE).stream()
                .limit(MOST_POSTS)
                .map(row -> item(row, open))
                .toList();
    }

    private Item item(Row row, Consumer<Id<Post>> open) {
        String title = row.title().isBlank() ? row.lead() : row.title();
        return new Item(
                Feather.FILE_TEXT,
                title.isBlank() ? messages.get("library.untitled") : title,
                messages.get("palette.post"),
                List.of(),
                () -> open.accept(row.post()));
    }
}
